/** The embedded ledger, in one SQLite file. */
module dev.whence.sqlite {
    requires static transitive org.jspecify;
    requires transitive dev.whence.ledger;
    requires java.logging;
    requires java.sql;
    requires com.fasterxml.jackson.databind;
    requires org.xerial.sqlitejdbc;

    exports dev.whence.sqlite;
}

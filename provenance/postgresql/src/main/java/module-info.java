/** A ledger for several writers, on a PostgreSQL server. */
module dev.whence.postgresql {
    requires static transitive org.jspecify;
    requires transitive dev.whence.ledger;
    requires transitive java.sql;
    requires org.postgresql.jdbc;

    uses java.sql.Driver;

    exports dev.whence.postgresql;
}

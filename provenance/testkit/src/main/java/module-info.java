/** The contract of ledgers, as tests that their authors run. */
module dev.whence.ledger.testkit {
    requires static transitive org.jspecify;
    requires transitive dev.whence.ledger;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports dev.whence.ledger.testkit;
}

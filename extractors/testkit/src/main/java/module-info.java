/** The contract of extractors, as tests that their authors run. */
module dev.whence.extractor.testkit {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
}

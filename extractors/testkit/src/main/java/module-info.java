/** The contracts of extractors and readers, as tests that their authors run. */
module dev.whence.extractor.testkit {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires java.management;

    exports dev.whence.extractor.testkit;
}

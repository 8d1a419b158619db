/** Attributions and credits from English news text, and the language rules of English. */
@SuppressWarnings("module") // the modules that look inside are built after this one
module dev.whence.english {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;

    uses dev.whence.english.pretrained.PretrainedModel;

    exports dev.whence.english;
    exports dev.whence.english.draft to
            dev.whence.training;
    exports dev.whence.english.learned to
            dev.whence.training;
    exports dev.whence.english.pretrained to
            dev.whence.encoder;
    exports dev.whence.english.rules to
            dev.whence.training;
    exports dev.whence.english.sources to
            dev.whence.training;
    exports dev.whence.english.tagging to
            dev.whence.training;
    exports dev.whence.english.tagging.features to
            dev.whence.training;
    exports dev.whence.english.tagging.network to
            dev.whence.training;
    exports dev.whence.english.tagging.paragraph to
            dev.whence.training;
    exports dev.whence.english.tagging.taggers to
            dev.whence.training;
    exports dev.whence.english.text to
            dev.whence.training;
}

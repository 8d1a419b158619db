/** Attributions and credits from English news text, and the language rules of English. */
module dev.whence.english {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;

    exports dev.whence.english;
}

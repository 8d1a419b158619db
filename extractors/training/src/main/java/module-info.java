/** Trains and measures models of English attributions on articles in which people marked every attribution. */
module dev.whence.training {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;
    requires transitive dev.whence.english;
    requires com.fasterxml.jackson.core;
    requires dev.whence.articles;

    exports dev.whence.training;
    exports dev.whence.training.corpus;
    exports dev.whence.training.evaluation;
}

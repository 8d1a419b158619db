/** Records attributions, links the statements of one claim, and traces claims to their origin. */
module dev.whence.tracker {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;
    requires com.google.common;

    exports dev.whence.tracker;
}

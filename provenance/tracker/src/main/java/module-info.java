/** Records attributions, links the statements of one claim, and traces claims to their origin. */
module dev.whence.tracker {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;
    requires com.google.common;
    requires com.fasterxml.jackson.databind;

    exports dev.whence.tracker;
    exports dev.whence.tracker.record;
}

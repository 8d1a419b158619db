/** Records attributions, links the statements of one claim, and traces claims to their origin. */
module dev.whence.tracker {
    requires static transitive org.jspecify;
    requires transitive dev.whence.ledger;
    requires com.google.common;

    exports dev.whence.tracker;
    exports dev.whence.tracker.matching;
    exports dev.whence.tracker.story;
}

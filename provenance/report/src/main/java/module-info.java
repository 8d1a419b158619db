/** One self-contained HTML page of articles, attributions and claims. */
module dev.whence.report {
    requires static transitive org.jspecify;
    requires transitive dev.whence.tracker;

    exports dev.whence.report;
}

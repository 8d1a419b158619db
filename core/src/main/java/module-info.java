/** The types that every part of Whence shares, and the seams where parts are plugged in. */
@SuppressWarnings("module") // the modules that are named are built later
module dev.whence.core {
    requires static transitive org.jspecify;

    exports dev.whence.core;
    exports dev.whence.core.spi;
    exports dev.whence.core.overlap to
            dev.whence.tracker;
    exports dev.whence.core.naming to
            dev.whence.english,
            dev.whence.training,
            dev.whence.ledger,
            dev.whence.tracker,
            dev.whence.report;
}

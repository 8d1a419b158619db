/** The types that every part of Whence shares, and the seams where parts are plugged in. */
module dev.whence.core {
    requires static transitive org.jspecify;

    exports dev.whence.core;
    exports dev.whence.core.spi;
}

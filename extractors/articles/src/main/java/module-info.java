/** Readers that turn files into articles. */
module dev.whence.articles {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;
    requires com.fasterxml.jackson.core;
    requires org.jsoup;

    exports dev.whence.articles;
}

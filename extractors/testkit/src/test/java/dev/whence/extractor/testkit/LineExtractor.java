package dev.whence.extractor.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import java.util.ArrayList;
import java.util.List;

/** Attributes what stands before "said" in a line: simple, but it keeps every promise. Broken ones spoil its answer. */
class LineExtractor implements Extractor {

    static final ExtractorId ID = new ExtractorId("lines", "1");

    @Override
    public ExtractorId id() {
        return ID;
    }

    @Override
    public Extraction extract(ExtractionContext context) {
        Article article = context.article();
        List<Attribution> found = new ArrayList<>();
        for (int line = 1; line <= article.text().lineCount(); line++) {
            Span whole = article.text().line(line);
            int said = article.text().slice(whole).indexOf(" said");
            if (said > 0) {
                found.add(attribution(article, whole.start(), whole.start() + said));
            }
        }
        return new Extraction(found, List.of(), List.of());
    }

    static Attribution attribution(Article article, int start, int end) {
        return Attribution.builder(article.id(), ID)
                .content(List.of(new Span(start, end)), Quotation.INDIRECT)
                .build();
    }
}

package dev.whence.benchmarks;

import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The ways to run CoreNLP for quotations that are measured. */
public enum CoreNlpSetting {

    /** The annotators that its documentation gives for quotations with speakers, and all defaults. */
    AS_SHIPPED,

    /**
     * The fastest way to speakers that we found: no coreference, so whom a pronoun stands for is guessed from the names
     * around; one model for names, and none of the passes behind it for dates, numbers and finer kinds; no parse but the
     * one that attribution makes itself. Fewer of attribution's sieves were no faster, and found fewer speakers.
     */
    FASTEST_WITH_SPEAKERS,

    /** Quotations alone: it is told what stands in quotation marks, and not who said it. */
    QUOTATIONS_ONLY;

    /** Loads the models. */
    StanfordCoreNLP make() {
        Properties properties = new Properties();
        properties.putAll(properties());
        return new StanfordCoreNLP(properties, this != FASTEST_WITH_SPEAKERS);
    }

    private Map<String, String> properties() {
        return switch (this) {
            case AS_SHIPPED -> Map.of("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
            case FASTEST_WITH_SPEAKERS ->
                Map.of(
                        "annotators", "tokenize,ssplit,pos,lemma,ner,quote",
                        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
                        "ner.statisticalOnly", "true");
            case QUOTATIONS_ONLY -> Map.of("annotators", "tokenize,ssplit,quote", "quote.attributeQuotes", "false");
        };
    }

    /** Makes a document of a text, to be annotated. */
    CoreDocument document(String text) {
        CoreDocument document = new CoreDocument(text);
        if (this == FASTEST_WITH_SPEAKERS) {
            // attribution fails where coreference is missing, but takes an answer without any
            document.annotation().set(CorefCoreAnnotations.CorefChainAnnotation.class, new HashMap<>());
        }
        return document;
    }
}

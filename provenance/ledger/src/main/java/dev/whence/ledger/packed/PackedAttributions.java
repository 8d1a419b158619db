package dev.whence.ledger.packed;

import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import dev.whence.ledger.compact.BytesIn;
import dev.whence.ledger.compact.BytesOut;
import dev.whence.ledger.compact.Interned;
import dev.whence.ledger.compact.Pages;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Attributions with their statements, each in about a hundred bytes where its objects would take seven times as much: a
 * record may hold a million. Not thread-safe, but may be read by several threads while nothing is added.
 */
public final class PackedAttributions {

    private static final int HAS_SPEAKER = 1;
    private static final int HAS_OUTER = 2;
    private static final int HAS_ADDRESSEE = 4;
    private static final int HAS_RELAY = 8;

    /** How many of those read last are kept: the statements of a claim that many repeat are asked for again and again. */
    private static final int KEPT = 1 << 12;

    private final Interned<String> articleIds = new Interned<>();
    private final Interned<Source> sources = new Interned<>();
    private final Interned<String> names = new Interned<>();
    private final Interned<ExtractorId> extractors = new Interned<>();
    private final Interned<Quotation> quotations = new Interned<>();
    private final Interned<Stance> stances = new Interned<>();
    private final Pages pages = new Pages();
    private final BytesOut out = new BytesOut();
    private final @Nullable Unpacked[] kept = new Unpacked[KEPT];

    private record Unpacked(long address, Entry.OfAttribution entry) {}

    /** Adds an attribution, and returns where it stands. */
    public long add(Entry.OfAttribution entry) {
        Attribution attribution = entry.attribution();
        out.clear();
        out.add(articleIds.number(attribution.articleId()));
        out.add((byte) ((attribution.speaker().isPresent() ? HAS_SPEAKER : 0)
                | (attribution.outerId().isPresent() ? HAS_OUTER : 0)
                | (attribution.addressee().isPresent() ? HAS_ADDRESSEE : 0)
                | (attribution.relay().isPresent() ? HAS_RELAY : 0)));
        attribution.speaker().ifPresent(speaker -> out.add(sources.number(speaker)));
        attribution.outerId().ifPresent(out::addId);
        attribution.addressee().ifPresent(this::add);
        attribution.relay().ifPresent(this::add);
        out.add(quotations.number(attribution.quotation()));
        out.add(stances.number(attribution.stance()));
        out.add(Double.doubleToLongBits(attribution.confidence()));
        out.add(attribution.source()).add(attribution.cue()).add(attribution.content());
        out.add(extractors.number(attribution.extractor()));
        out.add(attribution.alsoFoundBy().size());
        attribution.alsoFoundBy().forEach(also -> out.add(extractors.number(also)));
        out.add(entry.statements().size());
        for (Statement statement : entry.statements()) {
            out.addId(statement.id()).add(articleIds.number(statement.articleId()));
            out.add(statement.spans());
        }
        long address = pages.add(out);
        // whoever adds it mostly asks for it next
        kept[place(address)] = new Unpacked(address, entry);
        return address;
    }

    private static int place(long address) {
        return (int) (address * 0x9E3779B97F4A7C15L >>> 32) & KEPT - 1;
    }

    private void add(Mention mention) {
        out.add(names.number(mention.name())).add(mention.spans());
    }

    public Entry.OfAttribution at(long address) {
        int place = place(address);
        Unpacked last = kept[place];
        if (last == null || last.address != address) {
            last = new Unpacked(address, unpack(address));
            kept[place] = last;
        }
        return last.entry;
    }

    private Entry.OfAttribution unpack(long address) {
        BytesIn in = pages.at(address);
        String articleId = articleIds.value(in.readInt());
        int has = in.readByte();
        Optional<Source> speaker =
                (has & HAS_SPEAKER) == 0 ? Optional.empty() : Optional.of(sources.value(in.readInt()));
        Optional<String> outer = (has & HAS_OUTER) == 0 ? Optional.empty() : Optional.of(in.readId());
        Optional<Mention> addressee = (has & HAS_ADDRESSEE) == 0 ? Optional.empty() : Optional.of(mention(in));
        Optional<Mention> relay = (has & HAS_RELAY) == 0 ? Optional.empty() : Optional.of(mention(in));
        Quotation quotation = quotations.value(in.readInt());
        Stance stance = stances.value(in.readInt());
        double confidence = Double.longBitsToDouble(in.readLong());
        List<Span> source = in.readSpans();
        List<Span> cue = in.readSpans();
        List<Span> content = in.readSpans();
        Attribution.Builder builder = Attribution.builder(articleId, extractors.value(in.readInt()))
                .source(source)
                .cue(cue)
                .content(content, quotation)
                .stance(stance)
                .confidence(confidence)
                .alsoFoundBy(extractors(in));
        speaker.ifPresent(builder::speaker);
        outer.ifPresent(builder::outerId);
        addressee.ifPresent(builder::addressee);
        relay.ifPresent(builder::relay);
        Attribution attribution = builder.build();
        return new Entry.OfAttribution(attribution, statements(in, attribution.id()));
    }

    private Mention mention(BytesIn in) {
        return new Mention(names.value(in.readInt()), in.readSpans());
    }

    private List<ExtractorId> extractors(BytesIn in) {
        int count = in.readInt();
        List<ExtractorId> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add(extractors.value(in.readInt()));
        }
        return found;
    }

    private List<Statement> statements(BytesIn in, String attributionId) {
        int count = in.readInt();
        List<Statement> statements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            statements.add(new Statement(in.readId(), attributionId, articleIds.value(in.readInt()), in.readSpans()));
        }
        return statements;
    }
}

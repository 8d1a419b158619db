package dev.whence.ledger.packed;

import dev.whence.ledger.compact.BytesIn;
import dev.whence.ledger.compact.BytesOut;
import dev.whence.ledger.compact.Interned;
import dev.whence.ledger.compact.Pages;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Links, each in about seventy bytes. Not thread-safe, but may be read by several threads while nothing is added. */
final class PackedLinks {

    private final Interned<Link.Relation> relations = new Interned<>();
    private final Interned<Set<Variant.Kind>> kinds = new Interned<>();
    private final Interned<Variant.Edit.Operation> operations = new Interned<>();
    private final Pages pages = new Pages();
    private final BytesOut out = new BytesOut();

    /** Adds a link, and returns where it stands. */
    long add(Link link) {
        out.clear();
        out.addId(link.first()).addId(link.second());
        out.add(relations.number(link.relation()));
        out.add(Double.doubleToLongBits(link.score()));
        out.add(kinds.number(link.variant().kinds()));
        out.add(link.variant().edits().size());
        for (Variant.Edit edit : link.variant().edits()) {
            out.add(operations.number(edit.operation())).add(edit.before()).add(edit.after());
        }
        return pages.add(out);
    }

    Link at(long address) {
        BytesIn in = pages.at(address);
        String first = in.readId();
        String second = in.readId();
        Link.Relation relation = relations.value(in.readInt());
        double score = Double.longBitsToDouble(in.readLong());
        Set<Variant.Kind> found = kinds.value(in.readInt());
        int count = in.readInt();
        List<Variant.Edit> edits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            edits.add(new Variant.Edit(operations.value(in.readInt()), in.readSpans(), in.readSpans()));
        }
        return new Link(first, second, relation, new Variant(found, edits), score);
    }
}

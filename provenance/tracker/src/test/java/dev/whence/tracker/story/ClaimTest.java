package dev.whence.tracker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Span;
import dev.whence.ledger.entry.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Statement STATEMENT = new Statement("s", "attribution", "article", List.of(new Span(0, 4)));

    @Test
    void aMistakeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Claim("a", List.of(), List.of()))
                .withMessage("statements must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Claim("a", List.of(STATEMENT), List.of("a")))
                .withMessage("a claim must not contradict itself: a");
    }

    @Test
    void listsAreCopied() {
        List<Statement> statements = new ArrayList<>(List.of(STATEMENT));
        List<String> contradicts = new ArrayList<>();
        Claim claim = new Claim("c", statements, contradicts);
        statements.add(STATEMENT);
        contradicts.add("c");
        assertThat(claim.statements()).hasSize(1);
        assertThat(claim.contradicts()).isEmpty();
    }
}

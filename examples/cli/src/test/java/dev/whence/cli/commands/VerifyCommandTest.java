package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.Ran;
import dev.whence.ledger.entry.Entry;
import dev.whence.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void oneEntryIsNotSpokenOfAsMany() {
        Path file = folder.resolve("one.ledger");
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            ledger.append(List.of(new Entry.Retraction("one", "")));
        }

        assertThat(Ran.whence("verify", "--ledger", file.toString()).data()).contains("nothing is wrong with 1 entry;");
    }
}

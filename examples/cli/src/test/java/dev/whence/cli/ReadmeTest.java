package dev.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.house.BuiltModules;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows what the command line prints. */
class ReadmeTest {

    @Test
    void theReadmesExtractOfTheStoryIsWhatIsPrinted() throws Exception {
        String readme = Files.readString(BuiltModules.root().resolve("README.md"));
        Matcher shown = Pattern.compile("(?s)An extract:\\s+```text\\R(.*?)```").matcher(readme);

        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1)).isNotBlank();
        // a line of three dots stands for what is left out
        assertThat(Ran.whence("trace").data())
                .containsSubsequence(shown.group(1).split("\n   \\.\\.\\.\n"));
    }
}

package dev.whence.cli.options;

import dev.whence.core.Profile;
import picocli.CommandLine.Option;

/** The option {@code --profile}, the same for every command that extracts. */
public final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "utterances|statements|all",
            defaultValue = "statements",
            description =
                    "utterances: only what someone spoke or wrote; statements (the default): reports, accusations,"
                            + " beliefs and assessments too; all: wishes, plans, intentions and attitudes too")
    private Profile profile = Profile.STATEMENTS;

    public Profile profile() {
        return profile;
    }
}

package dev.whence.cli.options;

import picocli.CommandLine.Option;

/** The option {@code --force} of commands that write a file. */
public final class ForceOption {

    @Option(
            names = "--force",
            description = "replace a file that Whence did not write; never one that is read here, nor a ledger")
    private boolean force;

    public boolean wanted() {
        return force;
    }
}

package dev.whence.examples;

import picocli.CommandLine.Option;

/** The option {@code --force} of commands that write a file. */
final class ForceOption {

    @Option(
            names = "--force",
            description = "replace a file that Whence did not write; never one that is read here, nor a ledger")
    private boolean force;

    boolean wanted() {
        return force;
    }
}

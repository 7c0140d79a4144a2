package org.howdah.cli;

import picocli.CommandLine.Option;

/// `--help`, which every command has.
final class HelpOption {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this and ends.")
    private boolean help;
}

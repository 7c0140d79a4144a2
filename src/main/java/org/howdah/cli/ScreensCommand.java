package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah screens DIR`: every page as a picture, from the demo server, or every control.
@Command(name = "screens", description = "Writes every page as a PNG, from the demo server.")
public final class ScreensCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// Takes the pictures; app wires it.
    public interface Pictures {
        /// Writes the pages of a server, after it has been sampled for a while.
        ///
        /// @param themes `light`, `dark` or both
        /// @param only with what the names of those wanted begin; empty for all
        /// @return the files
        /// @throws CommandFailure if they cannot be taken or written
        List<Path> write(ResolvedServer server, Path directory, List<String> themes, int width, int height,
                String only);

        /// Writes each control with all its states; no server is asked.
        ///
        /// @param themes `light`, `dark` or both
        /// @return the files
        /// @throws CommandFailure if they cannot be taken or written
        List<Path> writeGallery(Path directory, List<String> themes);
    }

    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Parameters(index = "0", paramLabel = "DIR", description = "Where to write them; created if missing.")
    private Path directory = Path.of(".");

    @Option(names = "--theme", paramLabel = "THEME", description = "light or dark; both unless given.")
    private @Nullable String theme;

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "1440x900", description = "Such as 1440x900.")
    private String size = "1440x900";

    @Option(names = "--only", paramLabel = "PREFIX", description = "Only pictures whose names begin so, such as load.")
    private String only = "";

    @Option(names = "--gallery", description = "Writes each control with all its states, in the place of the pages.")
    private boolean gallery;

    private final Demos demos;
    private final Pictures pictures;
    private final PrintWriter out;

    public ScreensCommand(Demos demos, Pictures pictures, PrintWriter out) {
        this.demos = demos;
        this.pictures = pictures;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (theme != null && !theme.equals("light") && !theme.equals("dark")) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--theme is light or dark.");
        }
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--size is a width and a height, such as 1440x900.");
        }
        List<String> themes = theme == null ? List.of("light", "dark") : List.of(theme);
        List<Path> written = gallery
                ? pictures.writeGallery(directory, themes)
                : pictures.write(demos.join(), directory, themes,
                        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), only);
        if (written.isEmpty()) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "No picture's name begins with \"" + only + "\".");
        }
        written.forEach(out::println);
        out.flush();
        return ExitCode.DONE;
    }
}

package org.howdah.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Whether this machine can show a window, before JavaFX tries and fails with a stack trace.
final class Display {
    /// What JavaFX loads on Linux for a shown window, with the Debian package that brings it.
    private static final List<Library> FOR_WINDOWS = List.of(
            new Library("libgtk-3.so.0", "GTK 3", "libgtk-3-0"),
            new Library("libX11.so.6", "libX11", "libx11-6"),
            new Library("libGL.so.1", "libGL", "libgl1"));

    /// What it loads for any picture, shown or not.
    private static final List<Library> FOR_PICTURES = List.of(
            new Library("libfreetype.so.6", "FreeType", "libfreetype6"),
            new Library("libpangoft2-1.0.so.0", "Pango", "libpangoft2-1.0-0"),
            new Library("libfontconfig.so.1", "fontconfig", "libfontconfig1"));

    private record Library(String file, String name, String debianPackage) {}

    private final boolean linux;
    private final Map<String, String> environment;
    private final Predicate<String> loads;
    private final BooleanSupplier hasFont;

    Display(String osName, Map<String, String> environment) {
        this(osName, environment, Display::loads, SystemFonts::areThere);
    }

    /// @param loads whether a library of that name is there
    /// @param hasFont whether JavaFX will find any font; asked only where fontconfig is there
    Display(String osName, Map<String, String> environment, Predicate<String> loads, BooleanSupplier hasFont) {
        this.hasFont = hasFont;
        this.linux = osName.startsWith("Linux");
        this.environment = environment;
        this.loads = loads;
    }

    /// Why no window can be shown, as the beginning of a sentence; nothing if one can.
    Optional<String> obstacleToWindows() {
        if (!linux) {
            return Optional.empty();
        }
        if (isEmpty("DISPLAY") && isEmpty("WAYLAND_DISPLAY")) {
            return Optional.of("there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)");
        }
        return missing(FOR_WINDOWS).or(this::obstacleToPictures);
    }

    /// Why not even a picture can be painted; nothing if it can.
    Optional<String> obstacleToPictures() {
        if (!linux) {
            return Optional.empty();
        }
        return missing(FOR_PICTURES).or(() -> hasFont.getAsBoolean()
                ? Optional.empty()
                : Optional.of("no font is installed (on Debian the package fonts-dejavu-core brings one)"));
    }

    private Optional<String> missing(List<Library> libraries) {
        return libraries.stream()
                .filter(library -> !loads.test(library.file()))
                .findFirst()
                .map(library -> library.name() + " is missing (" + library.file() + ", on Debian the package "
                        + library.debianPackage() + ")");
    }

    private boolean isEmpty(String variable) {
        return environment.getOrDefault(variable, "").isEmpty();
    }

    @SuppressWarnings("restricted") // looks a library up and calls nothing in it
    private static boolean loads(String file) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(file, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

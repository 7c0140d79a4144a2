package org.howdah.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.slf4j.LoggerFactory;

/// Asks fontconfig whether there is a font. JavaFX fails at its first text where there is none, although Howdah brings
/// its own, because it looks for the system's first.
final class SystemFonts {
    /// FcSetSystem.
    private static final int SYSTEM_SET = 0;

    private SystemFonts() {}

    /// True also where the question fails: then JavaFX may have its say.
    @SuppressWarnings("restricted") // two functions of fontconfig, with the types of its manual
    static boolean areThere() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup fontconfig = SymbolLookup.libraryLookup("libfontconfig.so.1", arena);
            Linker linker = Linker.nativeLinker();
            MethodHandle load = linker.downcallHandle(
                    fontconfig.findOrThrow("FcInitLoadConfigAndFonts"), FunctionDescriptor.of(ValueLayout.ADDRESS));
            MethodHandle fonts = linker.downcallHandle(fontconfig.findOrThrow("FcConfigGetFonts"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            MemorySegment configuration = (MemorySegment) load.invokeExact();
            MemorySegment set = (MemorySegment) fonts.invokeExact(configuration, SYSTEM_SET);
            // The first member of FcFontSet is the number of fonts in it.
            return set.address() != 0
                    && set.reinterpret(ValueLayout.JAVA_INT.byteSize()).get(ValueLayout.JAVA_INT, 0) > 0;
        } catch (Throwable e) {
            LoggerFactory.getLogger(SystemFonts.class).debug("asking fontconfig", e);
            return true;
        }
    }
}

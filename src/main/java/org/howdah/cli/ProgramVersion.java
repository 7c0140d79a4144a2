package org.howdah.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The program's own version, from the build.
public final class ProgramVersion implements IVersionProvider {
    /// Such as `1.4.0`; the build fills it in.
    public static String get() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/org/howdah/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing from this build");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"Howdah " + get()};
    }
}

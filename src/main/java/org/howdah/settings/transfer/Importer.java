package org.howdah.settings.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.howdah.settings.ServerList;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.Utf8;
import org.jspecify.annotations.Nullable;

/// Reads a list of servers of any known format and says what of it is new. Changes nothing.
public final class Importer {
    /// More than any honest list.
    public static final int LARGEST = 16 * 1024 * 1024;

    private final String osUser;
    private final Path usualPasswordFile;

    /// @param osUser whose name is taken where a list names no user
    /// @param usualPasswordFile that libpq looks into by itself
    public Importer(String osUser, Path usualPasswordFile) {
        this.osUser = osUser;
        this.usualPasswordFile = usualPasswordFile.toAbsolutePath().normalize();
    }

    /// Reads the content of a file.
    ///
    /// @throws ImportException if there is no such file, or it is too large
    public static byte[] content(Path file) throws ImportException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ImportException(file + " is no file.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(LARGEST + 1);
            }
        } catch (NoSuchFileException e) {
            throw new ImportException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new ImportException(file + " cannot be read; check its rights.", e);
        }
    }

    /// Says what an import would do.
    ///
    /// @param file for messages, and where it is a password file, to read passwords from later
    /// @param told null to find out by the content
    /// @param present to which the new ones would come
    /// @throws ImportException if nothing of it can be read; line and column are in the sentence where there are any
    public ImportPreview preview(Path file, byte[] content, @Nullable ImportFormat told, ServerList present)
            throws ImportException {
        if (content.length > LARGEST) {
            throw new ImportException(file + " is larger than 16 MB; split it, or take servers out of it.");
        }
        try {
            String text = Utf8.decode(content);
            ImportFormat format = told == null
                    ? FormatDetection.find(text).orElseThrow(() -> new ImportException(file + " is none of the lists"
                            + " that Howdah reads; say with --from what it is: " + ImportFormat.all() + "."))
                    : told;
            Entries entries = new Entries();
            reader(format, file).read(text, entries);
            return new ImportPreview(format, new Judge(present).judge(entries.list()));
        } catch (JsonMistake e) {
            throw new ImportException(file + ", " + e.located() + ".", e);
        }
    }

    private ListReader reader(ImportFormat format, Path file) {
        return switch (format) {
            case ADDRESSES -> new AddressListReader(osUser);
            case SERVICE -> new ServiceFileReader(osUser);
            case PGPASS -> {
                Path passwords = file.toAbsolutePath().normalize();
                yield new PgpassReader(passwords.equals(usualPasswordFile) ? null : passwords);
            }
            case PGADMIN -> new PgAdminReader(osUser);
            case DBEAVER -> new DBeaverReader(osUser);
            case ACTIVITY_MONITOR -> new ActivityMonitorReader(osUser);
            case HOWDAH -> new HowdahReader();
        };
    }
}

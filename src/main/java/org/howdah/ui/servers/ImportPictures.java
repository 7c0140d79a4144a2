package org.howdah.ui.servers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TextArea;
import org.howdah.settings.ServerList;
import org.howdah.settings.transfer.ImportException;
import org.howdah.settings.transfer.Importer;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The dialog in which lists of servers are taken over.
public final class ImportPictures {
    private static final String LIST = """
            postgresql://howdah_mon@db-l01.shop.example/loyalty
            postgresql://howdah_mon@db-l02.shop.example/loyalty
            postgresql://howdah_mon:secret@db-l03.shop.example/loyalty
            db-l04.shop.example:65536/loyalty
            """;

    private ImportPictures() {}

    public static List<Picture> of(Sampled sampled) {
        String first = sampled.fleet().servers().getFirst().server().target().address().label();
        return List.of(
                Picture.of("import", sampled, ImportPictures::open),
                Picture.of("import-preview", sampled, window -> {
                    open(window);
                    window.node("importText", TextArea.class).setText(LIST + first);
                }),
                Picture.of("import-unreadable", sampled, window -> {
                    open(window);
                    window.node("importText", TextArea.class).setText("{ \"Servers\": ");
                }));
    }

    private static void open(PictureWindow window) {
        Importer importer = new Importer("me", Path.of(".pgpass"));
        ImportDialog.show(null, window::look, (file, content) -> {
            try {
                return new ImportDialog.Found(importer.preview(file, content, null, ServerList.EMPTY), "");
            } catch (ImportException e) {
                return new ImportDialog.Found(null, e.sentence());
            }
        }, _ -> {}, () -> Instant.EPOCH);
    }
}

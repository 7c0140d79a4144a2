package org.howdah.ui.timeline;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.howdah.text.TableText;
import org.howdah.ui.control.Page;
import org.jspecify.annotations.Nullable;

/// Keeps what the page would write into files.
public final class TimelineExports {
    private @Nullable String csv;
    private byte[] png = {};

    /// Takes what a page writes.
    public void of(Page page) {
        TimelineExport export = ((TimelineController) page).export();
        export.setFiles((_, _, content) -> csv = content.apply(TableText.Format.CSV));
        export.setPictures((_, _, picture) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                TimelineFiles.write(picture, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            png = out.toByteArray();
        });
    }

    public String csv() {
        return Objects.requireNonNull(csv);
    }

    public BufferedImage png() throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }
}

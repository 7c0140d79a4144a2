package org.howdah.ui.shell;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.howdah.ui.Company;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.fx.JavaFxThread;

/// Makes the pictures of the site's page *Look* anew, and its list of them: each page and each dialog in each state, in
/// three sizes and both themes, and beside the drawing that it follows where there is one. A new page needs nothing here
/// but, where it has a drawing, one line in [#DRAWINGS]. How to run it stands in tests.md.
public final class LookPictures {
    /// Which drawing a picture stands beside.
    static final Map<String, String> DRAWINGS = new LinkedHashMap<>(Map.of(
            "servers", "01-servers",
            "load", "02-load",
            "sessions-detail", "03-sessions",
            "replay-sessions", "05-replay",
            "connection-tested", "06-connect"));

    /// Sheets of controls that stand beside the two drawings of components.
    private static final Map<String, String> SHEETS = Map.of("08a-components",
            "buttons,chips,shapes,inputs,filter,charts",
            "08b-states", "rows,tiles,toasts,notices,panels,sql");

    static final Path PAGE = Path.of("src/site/markdown/look.md");
    static final Path IMAGES = Path.of("src/site/resources/images/look");
    static final String MARK = "<!-- From here on the page is made by LookPictures. -->";

    private static final int[][] SIZES = {{1_280, 800}, {1_440, 900}, {1_920, 1_080}};
    private static final int BESIDE_WIDTH = 960;
    private static final int CONTACT_WIDTH = 480;
    private static final int GAP = 8;
    private static final float QUALITY = 0.72f;

    private final Path drawings;
    private final Path scratch;

    private LookPictures(Path drawings, Path scratch) {
        this.drawings = drawings;
        this.scratch = scratch;
    }

    /// Paints everything and writes the page.
    ///
    /// @param arguments the folder of the drawings as PNG, and a folder for the pictures in their full size
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(started::countDown);
        started.await();
        try {
            new LookPictures(Path.of(arguments[0]), Path.of(arguments[1])).make();
        } finally {
            Platform.exit();
        }
    }

    private void make() throws IOException {
        Screens screens = new Screens(new JavaFxThread());
        for (Theme theme : Theme.values()) {
            screens.writeGallery(scratch.resolve("gallery"), theme);
            for (int[] size : SIZES) {
                screens.write(Company.sampled(), scratch.resolve(folder(size)), theme, size[0], size[1]);
            }
        }
        Files.createDirectories(IMAGES);
        try (Stream<Path> old = Files.list(IMAGES)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        StringBuilder page = new StringBuilder(MARK).append("\n\n## Beside the drawings\n\n");
        for (String picture : new TreeSet<>(DRAWINGS.keySet())) {
            String drawing = DRAWINGS.getOrDefault(picture, "");
            for (Theme theme : Theme.values()) {
                BufferedImage ours = ImageIO.read(scratch.resolve("1440x900")
                        .resolve(picture + "-" + theme.word() + ".png").toFile());
                String file = "beside-" + picture + "-" + theme.word() + ".jpg";
                write(beside(List.of(scaled(ours, BESIDE_WIDTH), drawing(drawing, theme))), file);
                image(page, "`" + picture + "` at the left, the drawing `" + drawing + "` at the right, "
                        + theme.word(), file);
            }
        }
        for (String drawing : new TreeSet<>(SHEETS.keySet())) {
            for (Theme theme : Theme.values()) {
                List<BufferedImage> sheets = new ArrayList<>();
                for (String sheet : SHEETS.getOrDefault(drawing, "").split(",", -1)) {
                    sheets.add(ImageIO.read(scratch.resolve("gallery").resolve(sheet + "-" + theme.word() + ".png")
                            .toFile()));
                }
                String file = "beside-" + drawing + "-" + theme.word() + ".jpg";
                write(beside(List.of(scaled(stacked(sheets), BESIDE_WIDTH * 3 / 4), drawing(drawing, theme))), file);
                image(page, "Controls at the left, the drawing `" + drawing + "` at the right, " + theme.word(), file);
            }
        }
        page.append("""
                ## Every page and dialog in every state

                At 1280 × 800, 1440 × 900 and 1920 × 1080, light above dark.

                """);
        for (Picture picture : AllPictures.of(Company.sampled())) {
            List<BufferedImage> rows = new ArrayList<>();
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                List<BufferedImage> sizes = new ArrayList<>();
                for (int[] size : SIZES) {
                    BufferedImage full = ImageIO.read(scratch.resolve(folder(size))
                            .resolve(picture.name() + "-" + theme.word() + ".png").toFile());
                    sizes.add(scaled(full, Math.min(CONTACT_WIDTH, full.getWidth())));
                }
                rows.add(beside(sizes));
            }
            String file = picture.name() + ".jpg";
            write(stacked(rows), file);
            image(page, "`" + picture.name() + "`", file);
        }
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "# Look\n\n";
        int mark = written.indexOf(MARK);
        Files.writeString(PAGE, (mark < 0 ? written : written.substring(0, mark)) + page.toString().stripTrailing()
                + "\n");
    }

    private static void image(StringBuilder page, String words, String file) {
        page.append(words).append("\n\n![").append(words.replace("`", "")).append("](images/look/").append(file)
                .append(")\n\n");
    }

    private BufferedImage drawing(String name, Theme theme) throws IOException {
        return scaled(ImageIO.read(drawings.resolve(name + "-" + theme.word() + ".png").toFile()), BESIDE_WIDTH);
    }

    private static String folder(int[] size) {
        return size[0] + "x" + size[1];
    }

    private static BufferedImage beside(List<BufferedImage> images) {
        int width = images.stream().mapToInt(BufferedImage::getWidth).sum() + GAP * (images.size() - 1);
        BufferedImage all = blank(width, images.stream().mapToInt(BufferedImage::getHeight).max().orElse(1));
        int x = 0;
        for (BufferedImage image : images) {
            draw(all, image, x, 0, image.getWidth(), image.getHeight());
            x += image.getWidth() + GAP;
        }
        return all;
    }

    private static BufferedImage stacked(List<BufferedImage> images) {
        int height = images.stream().mapToInt(BufferedImage::getHeight).sum() + GAP * (images.size() - 1);
        BufferedImage all = blank(images.stream().mapToInt(BufferedImage::getWidth).max().orElse(1), height);
        int y = 0;
        for (BufferedImage image : images) {
            draw(all, image, 0, y, image.getWidth(), image.getHeight());
            y += image.getHeight() + GAP;
        }
        return all;
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        BufferedImage small = blank(width, Math.max(1, image.getHeight() * width / image.getWidth()));
        draw(small, image, 0, 0, small.getWidth(), small.getHeight());
        return small;
    }

    private static BufferedImage blank(int width, int height) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = blank.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return blank;
    }

    private static void draw(BufferedImage onto, BufferedImage image, int x, int y, int width, int height) {
        Graphics2D graphics = onto.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        // In one step a picture that is much too large loses every second line.
        java.awt.Image smooth = image.getWidth() == width
                ? image
                : image.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING);
        graphics.drawImage(smooth, x, y, null);
        graphics.dispose();
    }

    private static void write(BufferedImage image, String file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(IMAGES.resolve(file).toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}

package org.howdah.settings.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerList;
import org.howdah.settings.ServerRules;
import org.howdah.settings.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a file holds, an import ends with a preview whose servers keep the rules, or with a sentence.
final class ImporterFuzzTest {
    private static final long SEED = 42;
    private static final int RANDOM_FILES = 3_000;
    private static final String ODD = "{}[]\",:=#\\/@%*\n\r\t 0189aZ\u0000\u00E9\u202E";

    private final Importer importer = new Importer("me", Path.of("/none"));

    private static List<String> samples() {
        return List.of("postgresql://u@h:1/d?sslmode=require name\nh:1/d x\n",
                "[a]\nhost=h\nport=1\nsslmode=allow\n[b]\ndbname=d\n",
                "h:1:d:u:p\n*:*:*:*:p\nh:*:*:u:p\n",
                "{\"Servers\":{\"1\":{\"Name\":\"a\",\"Group\":\"g\",\"Host\":\"h\",\"Port\":1,\"Username\":\"u\","
                        + "\"ConnectionParameters\":{\"sslmode\":\"prefer\"}}}}",
                "{\"connections\":{\"1\":{\"provider\":\"postgresql\",\"name\":\"a\",\"configuration\":{\"url\":"
                        + "\"jdbc:postgresql://h:1/d?x=y\",\"handlers\":{\"ssh_tunnel\":{\"enabled\":true}}}}}}",
                "[{\"name\":\"a\",\"host\":\"h\",\"user\":\"u\",\"port\":1,\"password\":\"p\"}]",
                new String(Exporter.json(List.of(Servers.named("a"))), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void everyTruncationOfEveryFormatReadAsAny(ImportFormat told) {
        for (String sample : samples()) {
            byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length <= bytes.length; length++) {
                tryOut(java.util.Arrays.copyOf(bytes, length), told);
            }
        }
    }

    @Test
    void changedAndRandomBytes() {
        Random random = new Random(SEED);
        List<String> samples = samples();
        ImportFormat[] formats = ImportFormat.values();
        for (int i = 0; i < RANDOM_FILES; i++) {
            byte[] bytes = samples.get(random.nextInt(samples.size())).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) ODD.charAt(random.nextInt(ODD.length()));
            }
            tryOut(bytes, random.nextBoolean() ? null : formats[random.nextInt(formats.length)]);
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            tryOut(noise, random.nextBoolean() ? null : formats[random.nextInt(formats.length)]);
            StringBuilder odd = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                odd.append(ODD.charAt(random.nextInt(ODD.length())));
            }
            tryOut(odd.toString().getBytes(StandardCharsets.UTF_8),
                    random.nextBoolean() ? null : formats[random.nextInt(formats.length)]);
        }
    }

    private void tryOut(byte[] content, @org.jspecify.annotations.Nullable ImportFormat told) {
        try {
            ImportPreview preview = importer.preview(Path.of("/file"), content, told, ServerList.EMPTY);
            for (RegisteredServer server : preview.servers()) {
                assertThat(ServerRules.mistake(server)).isEmpty();
            }
        } catch (ImportException e) {
            assertThat(e.sentence()).startsWith("/file").endsWith(".");
        } catch (RuntimeException e) {
            fail("read as " + told + ": " + new String(content, StandardCharsets.UTF_8), e);
        }
    }
}

package org.howdah.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/// What must not compile does not: with the build's own flags, read from its pom, and the build's own checks.
class CompilerChecksTest {
    private static final String CAREFUL = """
            package canary;
            import org.jspecify.annotations.Nullable;
            final class Careful {
                private Careful() {}
                static int length(@Nullable String text) {
                    return text == null ? 0 : text.length();
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void nullDereferenceAndProbableMistakeFailTheBuild() throws Exception {
        write("Careful.java", CAREFUL);
        write("Careless.java", """
                package canary;
                import org.jspecify.annotations.Nullable;
                final class Careless {
                    private Careless() {}
                    static int length(@Nullable String text) {
                        return text.length();
                    }
                }
                """);
        write("Forgetful.java", """
                package canary;
                final class Forgetful {
                    private Forgetful() {}
                    static void refuse() {
                        new IllegalStateException("never thrown");
                    }
                }
                """);

        assertThat(errors()).satisfiesExactlyInAnyOrder(
                error -> assertThat(error).contains("Careless.java:6: error: [NullAway] dereferenced expression"),
                error -> assertThat(error).contains("Forgetful.java:5: error: [DeadException]"));
    }

    @Test
    void warningFailsTheBuild() throws Exception {
        write("Careful.java", CAREFUL);
        write("Raw.java", """
                package canary;
                import java.util.List;
                interface Raw {
                    List all();
                }
                """);

        assertThat(errors()).containsExactly("error: warnings found and -Werror specified");
    }

    private List<String> errors() throws Exception {
        write("package-info.java", """
                @NullMarked
                package canary;
                import org.jspecify.annotations.NullMarked;
                """);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(flagsOfTheBuild());
        command.addAll(List.of("-d", folder.resolve("classes").toString(),
                "-processorpath", join(jars("")), "-classpath", join(jars("jspecify"))));
        try (Stream<Path> sources = Files.list(folder)) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> command.add(file.toString()));
        }
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        javac.getOutputStream().close();
        String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(javac.waitFor()).as(output).isEqualTo(1);
        return output.lines().filter(line -> line.contains("error: ")).toList();
    }

    private static List<String> flagsOfTheBuild() throws Exception {
        NodeList flags = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("arg");
        assertThat(flags.getLength()).isPositive();
        return IntStream.range(0, flags.getLength()).mapToObj(i -> flags.item(i).getTextContent()).toList();
    }

    private static List<Path> jars(String prefix) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("howdah.compiler-checks")))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(prefix)).toList();
        }
    }

    private static String join(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(folder.resolve(name), source);
    }
}

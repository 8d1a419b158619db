package dev.whence.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others can compile against is decided, not happened upon: each exported type stands in a list. */
class ExportedTypesTest {

    private static final Path PINNED =
            Path.of("src", "test", "resources", "dev", "whence", "cli", "house", "exported-types.txt");

    /** The most top-level types that a module exports; 12 where it is not listed. */
    private static final Map<String, Integer> MOST =
            Map.of("dev.whence.core", 25, "dev.whence.tracker", 25, "dev.whence.ledger", 25);

    @Test
    void exportedTypesAreThoseThatArePinned() throws Exception {
        List<String> exported = new ArrayList<>();
        for (ModuleReference module : BuiltModules.whence()) {
            exported.addAll(types(module));
        }
        List<String> pinned =
                Files.readAllLines(BuiltModules.root().resolve("examples/cli").resolve(PINNED));

        List<String> added = new ArrayList<>(exported);
        added.removeAll(pinned);
        List<String> gone = new ArrayList<>(pinned);
        gone.removeAll(exported);
        assertThat(exported)
                .as(
                        "exported types%n  now exported, not pinned: %s%n  pinned, no longer exported: %s%n"
                                + "  if that is meant, write it into examples/cli/%s",
                        String.join(", ", added), String.join(", ", gone), PINNED)
                .containsExactlyElementsOf(pinned);
    }

    @Test
    void modulesExportNoMoreTypesThanAUserCanSurvey() throws Exception {
        for (ModuleReference module : BuiltModules.whence()) {
            String name = module.descriptor().name();
            int most = MOST.getOrDefault(name, 12);
            assertThat(topLevel(types(module))).as(name).hasSizeLessThanOrEqualTo(most);
        }
    }

    /** Types whose name begins at the first capital: what follows another one is nested. */
    private static List<String> topLevel(List<String> lines) {
        return lines.stream()
                .filter(line -> line.split("(?=\\.[A-Z])", -1).length == 2)
                .toList();
    }

    /** Returns "module type" lines of the public types in exported packages, nested ones too. */
    private static List<String> types(ModuleReference module) throws IOException, ClassNotFoundException {
        List<String> packages = BuiltModules.exports(module).toList();
        List<String> lines = new ArrayList<>();
        try (ModuleReader reader = module.open();
                Stream<String> names = reader.list()) {
            for (String name :
                    names.filter(name -> name.endsWith(".class")).sorted().toList()) {
                String type =
                        name.substring(0, name.length() - ".class".length()).replace('/', '.');
                String inPackage = type.substring(0, Math.max(0, type.lastIndexOf('.')));
                if (packages.contains(inPackage) && isPublic(type)) {
                    lines.add(module.descriptor().name() + " " + type.replace('$', '.'));
                }
            }
        }
        lines.sort(null);
        return lines;
    }

    private static boolean isPublic(String name) throws ClassNotFoundException {
        if (name.endsWith(".package-info")) {
            return false;
        }
        for (Class<?> type = Class.forName(name, false, ExportedTypesTest.class.getClassLoader());
                type != null;
                type = type.getDeclaringClass()) {
            if (!Modifier.isPublic(type.getModifiers()) || type.isAnonymousClass() || type.isLocalClass()) {
                return false;
            }
        }
        return true;
    }
}

package dev.whence.cli.house;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The modules of this build, as the tests' class path holds them: jars, or folders of classes before they are packed. */
public final class BuiltModules {

    private BuiltModules() {}

    /** Returns all places of the class path but those of the examples, whose code is in no module. */
    static List<Path> places() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .filter(Files::exists)
                .filter(place -> !place.startsWith(root().resolve("examples")))
                .toList();
    }

    /** Returns the modules of Whence, in order of their names. */
    public static List<ModuleReference> whence() {
        Path[] ours =
                places().stream().filter(place -> place.startsWith(root())).toArray(Path[]::new);
        return ModuleFinder.of(ours).findAll().stream()
                .sorted(Comparator.comparing(module -> module.descriptor().name()))
                .toList();
    }

    /** Returns the packages that a module exports to everyone. */
    static Stream<String> exports(ModuleReference module) {
        return module.descriptor().exports().stream()
                .filter(exported -> !exported.isQualified())
                .map(exported -> exported.source())
                .sorted();
    }

    /** Returns the folder of the whole project. */
    public static Path root() {
        return Path.of(System.getProperty("whence.root")).toAbsolutePath().normalize();
    }
}

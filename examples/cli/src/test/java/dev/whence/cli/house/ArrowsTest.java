package dev.whence.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's rules that a compiler does not check. */
class ArrowsTest {

    private static final String CORE = "dev.whence.core..";
    private static final String[] EXTRACTORS = {
        "dev.whence.english..",
        "dev.whence.encoder..",
        "dev.whence.articles..",
        "dev.whence.training..",
        "dev.whence.extractor.testkit.."
    };
    private static final String[] PROVENANCE = {
        "dev.whence.ledger..",
        "dev.whence.tracker..",
        "dev.whence.sqlite..",
        "dev.whence.postgresql..",
        "dev.whence.report.."
    };

    /** All that ships in a library jar. */
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .importPackages(BuiltModules.whence().stream()
                    .flatMap(module -> module.descriptor().packages().stream())
                    .toArray(String[]::new))
            .that(DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage("dev.whence.examples..", "dev.whence.cli..")));

    private static final JavaClasses COMMAND_LINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.whence.cli");

    /** Which modules a module may use; one that is not listed may use none. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("dev.whence.english", Set.of("dev.whence.core")),
            Map.entry("dev.whence.encoder", Set.of("dev.whence.core", "dev.whence.english")),
            Map.entry("dev.whence.training", Set.of("dev.whence.core", "dev.whence.english", "dev.whence.articles")),
            Map.entry("dev.whence.articles", Set.of("dev.whence.core")),
            Map.entry("dev.whence.extractor.testkit", Set.of("dev.whence.core")),
            Map.entry("dev.whence.ledger", Set.of("dev.whence.core")),
            Map.entry("dev.whence.ledger.testkit", Set.of("dev.whence.core", "dev.whence.ledger")),
            Map.entry("dev.whence.sqlite", Set.of("dev.whence.core", "dev.whence.ledger")),
            Map.entry("dev.whence.postgresql", Set.of("dev.whence.core", "dev.whence.ledger")),
            Map.entry("dev.whence.tracker", Set.of("dev.whence.core", "dev.whence.ledger")),
            Map.entry("dev.whence.report", Set.of("dev.whence.core", "dev.whence.ledger", "dev.whence.tracker")));

    private static final int MOST_FILES = 26;

    @Test
    void everyRoomOfTheHouseIsLookedAt() {
        Set<String> rooms = new TreeSet<>();
        LIBRARY.forEach(type -> rooms.add(type.getPackageName()));
        assertThat(rooms)
                .contains(
                        "dev.whence.core",
                        "dev.whence.english",
                        "dev.whence.encoder",
                        "dev.whence.articles",
                        "dev.whence.extractor.testkit",
                        "dev.whence.training",
                        "dev.whence.ledger",
                        "dev.whence.tracker",
                        "dev.whence.sqlite",
                        "dev.whence.postgresql",
                        "dev.whence.report",
                        "dev.whence.ledger.testkit");
    }

    @Test
    void modulesUseOnlyThoseThatTheyMay() {
        Map<String, String> modules = new HashMap<>();
        BuiltModules.whence()
                .forEach(module -> module.descriptor()
                        .packages()
                        .forEach(inside ->
                                modules.put(inside, module.descriptor().name())));
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass type : LIBRARY) {
            String from = modules.getOrDefault(type.getPackageName(), "");
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String to = modules.getOrDefault(dependency.getTargetClass().getPackageName(), from);
                if (!to.equals(from) && !ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                    forbidden.add(from + " uses " + to + ": " + dependency.getDescription());
                }
            });
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void noPackageOfAModuleIsInACycle() {
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(COMMAND_LINE);
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(LIBRARY);
    }

    private static final SliceAssignment PACKAGES = new SliceAssignment() {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @Test
    void noPackageHasMoreFilesThanAReaderCanSurvey() throws Exception {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(BuiltModules.root())) {
            all.map(file -> BuiltModules.root().relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".java") && name.contains("src/main/java/"))
                    .forEach(name -> files.merge(name.substring(0, name.lastIndexOf('/')), 1, Integer::sum));
        }
        assertThat(files).isNotEmpty();
        assertThat(files.entrySet())
                .allSatisfy(one -> assertThat(one.getValue()).as(one.getKey()).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void coreDependsOnTheJdkAndJspecifyAlone() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..", "org.jspecify..")
                .check(LIBRARY);
    }

    @Test
    void extractorsAndProvenanceNeverSeeEachOther() {
        noClasses()
                .that()
                .resideInAnyPackage(EXTRACTORS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROVENANCE)
                .check(LIBRARY);
        noClasses()
                .that()
                .resideInAnyPackage(PROVENANCE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EXTRACTORS)
                .check(LIBRARY);
    }

    @Test
    void theTrackerKnowsNoLedgerButItsOwnAndNoReport() {
        noClasses()
                .that()
                .resideInAPackage("dev.whence.tracker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.whence.sqlite..",
                        "dev.whence.postgresql..",
                        "dev.whence.report..",
                        "dev.whence.ledger.testkit..")
                .check(LIBRARY);
    }

    @Test
    void noForeignLibraryStandsInAnExportedSignature() {
        Set<String> exported = new TreeSet<>();
        BuiltModules.whence().forEach(module -> BuiltModules.exports(module).forEach(exported::add));
        List<String> foreign = new ArrayList<>();
        for (JavaClass type : LIBRARY) {
            if (exported.contains(type.getPackageName()) && isOpenToOthers(type)) {
                signatureTypes(type)
                        .filter(used -> !isAllowed(used, type))
                        .forEach(used -> foreign.add(type.getName() + " shows " + used.getName()));
            }
        }
        assertThat(foreign).isEmpty();
    }

    private static boolean isOpenToOthers(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArrowsTest::isOpenToOthers).orElse(true);
    }

    private static Stream<JavaClass> signatureTypes(JavaClass type) {
        Stream<JavaType> ofMembers = type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .flatMap(ArrowsTest::memberTypes);
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return Stream.concat(ofMembers, above)
                .flatMap(used -> used.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType);
    }

    private static Stream<JavaType> memberTypes(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        Stream<JavaType> given = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        return Stream.concat(given, unit.getThrowsClause().getTypes().stream());
    }

    private static boolean isAllowed(JavaClass used, JavaClass by) {
        String name = used.getPackageName();
        boolean ours = name.equals("dev.whence") || name.startsWith("dev.whence.");
        boolean jdk = name.startsWith("java.") && !name.startsWith("java.sql") || used.isPrimitive();
        // a contract is a JUnit class by its nature
        boolean contract = by.getPackageName().endsWith(".testkit")
                && (name.startsWith("org.junit.") || name.startsWith("org.assertj."));
        // where connections come from is a user's own affair, and this is how Java programs say it
        boolean connections = used.getName().equals("javax.sql.DataSource");
        return ours || jdk || contract || connections || name.startsWith("org.jspecify.");
    }

    @Test
    void theLibraryDoesNotWriteToTheConsole() {
        noClasses()
                .should()
                .accessTargetWhere(target("java.lang.System", "out", "err", "in", "console", "exit"))
                .check(LIBRARY);
    }

    @Test
    void theLibraryDependsOnNoClockAndNoChance() {
        noClasses()
                .that()
                // a contract tries texts made by chance, from a seed that is written there
                .resideOutsideOfPackage("..testkit..")
                .and()
                // the salts of what can be forgotten must not be guessed
                .doNotHaveFullyQualifiedName("dev.whence.ledger.merkle.Salts")
                .should()
                .accessTargetWhere(target("java.lang.System", "currentTimeMillis", "nanoTime")
                        .or(target("java.lang.Math", "random"))
                        .or(target("java.util.UUID", "randomUUID"))
                        .or(named("now").and(inPackage("java.time")))
                        .or(inPackage("java.util.random"))
                        .or(owned("java.util.Random"))
                        .or(owned("java.security.SecureRandom"))
                        .or(owned("java.util.concurrent.ThreadLocalRandom")))
                .check(LIBRARY);
    }

    @Test
    void theLibraryDependsOnNoDefaultOfTheMachine() {
        noClasses()
                .should()
                .accessTargetWhere(target("java.util.Locale", "getDefault")
                        .or(target("java.nio.charset.Charset", "defaultCharset"))
                        .or(target("java.time.ZoneId", "systemDefault"))
                        .or(target("java.util.TimeZone", "getDefault"))
                        .or(owned("java.io.FileReader").and(without("java.nio.charset.Charset")))
                        .or(owned("java.io.FileWriter").and(without("java.nio.charset.Charset")))
                        .or(target("java.lang.String", "getBytes").and(without("java.nio.charset.Charset")))
                        .or(constructor("java.lang.String", "[B").and(without("java.nio.charset.Charset")))
                        .or(constructor("java.io.InputStreamReader", "java.io.InputStream")
                                .and(without("java.nio.charset.")))
                        .or(constructor("java.io.OutputStreamWriter", "java.io.OutputStream")
                                .and(without("java.nio.charset.")))
                        .or(target("java.lang.String", "toLowerCase", "toUpperCase", "format", "formatted")
                                .and(without("java.util.Locale"))))
                .check(LIBRARY);
    }

    @Test
    void theLibraryHasNoNetwork() {
        noClasses()
                .should()
                .accessTargetWhere(inPackage("java.net.http")
                        .or(owned("java.net.Socket"))
                        .or(owned("java.net.ServerSocket"))
                        .or(owned("java.net.HttpURLConnection"))
                        .or(target("java.net.URL", "openConnection", "openStream")))
                .check(LIBRARY);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String owner, String... names) {
        return owned(owner).and(named(names));
    }

    private static DescribedPredicate<JavaAccess<?>> owned(String owner) {
        return describe(
                "of " + owner, access -> access.getTargetOwner().getName().equals(owner));
    }

    private static DescribedPredicate<JavaAccess<?>> inPackage(String name) {
        return describe(
                "in " + name, access -> access.getTargetOwner().getPackageName().equals(name));
    }

    private static DescribedPredicate<JavaAccess<?>> named(String... names) {
        return describe(
                "named " + List.of(names),
                access -> List.of(names).contains(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> constructor(String owner, String firstParameter) {
        return owned(owner)
                .and(named("<init>"))
                .and(describe(
                        "of " + firstParameter,
                        access -> parameters(access)
                                .findFirst()
                                .filter(firstParameter::equals)
                                .isPresent()));
    }

    private static DescribedPredicate<JavaAccess<?>> without(String parameterPrefix) {
        return describe(
                "without " + parameterPrefix,
                access -> parameters(access).noneMatch(name -> name.startsWith(parameterPrefix)));
    }

    private static Stream<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitCallTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName)
                : Stream.empty();
    }

    private static DescribedPredicate<JavaAccess<?>> describe(
            String description, java.util.function.Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}

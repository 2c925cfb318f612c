package org.samverk.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The identity provider. Unpacking and building it takes half a minute, so it is done once and may be shared.
record Keycloak(Ports ports, Places places, Database database) implements Rehearsed {

    static final String NAME = "keycloak";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StartCache cache() {
        return new StartCache(folder().resolve("lib"));
    }

    @Override
    public ProcessHandle launch(Progress progress) {
        prepare(progress);
        progress.doing(NAME, "starting");
        return Child.start(
                command(List.of(), ports.keycloak(), ports.keycloakManagement()),
                environment(cache().using()),
                places.log(NAME));
    }

    @Override
    public void awaitReady(ProcessHandle process) {
        readiness(ports.keycloakManagement(), NAME).await(process);
    }

    @Override
    public ProcessHandle rehearse(List<String> nicely) {
        return Child.start(
                command(nicely, ports.rehearsal(), ports.rehearsalManagement()),
                environment(cache().recording()),
                places.log(Rehearsal.NAME));
    }

    @Override
    public void awaitRehearsed(ProcessHandle process) {
        readiness(ports.rehearsalManagement(), Rehearsal.NAME).await(process);
    }

    private List<String> command(List<String> before, int port, int managementPort) {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                "bash",
                script(),
                "start",
                "--optimized",
                "--import-realm",
                // At build time alone this does not keep the cluster's ports closed.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname=" + Part.url(port),
                "--db-url=" + database.url(ports),
                "--db-username=" + database.owner(),
                "--db-password=" + database.owner()));
        return command;
    }

    private Readiness readiness(int managementPort, String log) {
        var question = URI.create(Part.url(managementPort) + "/health/ready");
        return new Readiness(NAME, question, Duration.ofMinutes(5), places.log(log));
    }

    /// Two suites may want the same copy at once; the second waits for the first to finish it.
    private void prepare(Progress progress) {
        var folder = folder();
        var lock = places.tools().resolve("keycloak.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(folder)) {
                progress.doing(NAME, "unpacking, once");
                unpack(archive(), folder);
            }
            if (!Files.exists(folder.resolve("built"))) {
                progress.doing(NAME, "building, once: about half a minute");
                build();
                Files.createFile(folder.resolve("built"));
            }
            provideRealm(folder);
        } catch (IOException e) {
            throw new Trouble(
                    "Cannot unpack Keycloak into " + folder + " (" + e.getMessage() + "): is the disk full?", e);
        }
    }

    private Path folder() {
        return places.tools()
                .resolve(archive()
                        .getFileName()
                        .toString()
                        .replace("keycloak-quarkus-dist", NAME)
                        .replace(".zip", ""));
    }

    private void build() {
        Child.run(
                "Keycloak's build",
                List.of("bash", script(), "build", "--db=postgres", "--health-enabled=true"),
                environment(List.of()),
                places.log(NAME));
    }

    private void provideRealm(Path folder) throws IOException {
        var imported = folder.resolve("data/import/samverk-realm.json");
        Files.createDirectories(imported.getParent());
        Files.copy(Realm.file(places.root()), imported, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path archive() {
        try (var found = Files.newDirectoryStream(places.libraries(), "keycloak-quarkus-dist-*.zip")) {
            return found.iterator().next();
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new Trouble("Keycloak is missing in " + places.libraries() + ": run ./mvnw package", e);
        }
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        var half = folder.resolveSibling(folder.getFileName() + ".unpacking");
        Places.delete(half);
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().filter(file -> !file.isDirectory()).toList()) {
                write(zip, entry, half);
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        // The archive's first folder carries the version; ours does already.
        var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (var content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }

    private String script() {
        return folder().resolve("bin/kc.sh").toString();
    }

    /// One user's logins are not worth the second compiler, which takes a third of the start.
    private static Map<String, String> environment(List<String> options) {
        var all = Stream.concat(Stream.of("-XX:TieredStopAtLevel=1"), options.stream());
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx256m",
                "JAVA_OPTS_APPEND", all.map(option -> "'" + option + "'").collect(Collectors.joining(" ")),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "samverk");
    }
}

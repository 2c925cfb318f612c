package org.samverk.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A service or the gateway, run from its build.
///
/// @param settings environment above what its part gives
record Application(Part part, Ports ports, Places places, Map<String, String> settings) implements Rehearsed {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    Application(Part part, Ports ports, Places places) {
        this(part, ports, places, Map.of());
    }

    Application with(Map<String, String> more) {
        return new Application(part, ports, places, more);
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public StartCache cache() {
        return new StartCache(part.application(places.root()));
    }

    @Override
    public ProcessHandle launch(Progress progress) {
        progress.doing(name(), "starting");
        return Child.start(command(List.of(), cache().using()), environment(), places.log(name()));
    }

    @Override
    public void awaitReady(ProcessHandle process) {
        new Readiness(name(), readiness(), PATIENCE, places.log(name())).await(process);
    }

    URI readiness() {
        return readiness(part.managedApart() ? ports.management() : ports.of(part));
    }

    @Override
    public ProcessHandle rehearse(List<String> nicely) {
        var environment = environment();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.rehearsal()));
        if (part.managedApart()) {
            environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.rehearsalManagement()));
        }
        return Child.start(command(nicely, cache().recording()), environment, places.log(Rehearsal.NAME));
    }

    @Override
    public void awaitRehearsed(ProcessHandle process) {
        var question = readiness(part.managedApart() ? ports.rehearsalManagement() : ports.rehearsal());
        new Readiness(name(), question, PATIENCE, places.log(Rehearsal.NAME)).await(process);
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<>(part.environment(ports));
        environment.putAll(settings);
        return environment;
    }

    private List<String> command(List<String> before, List<String> options) {
        var command = new ArrayList<>(before);
        command.addAll(java());
        command.addAll(options);
        command.addAll(List.of("-jar", part.jar(places.root()).toString()));
        return command;
    }

    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC");
    }

    private static URI readiness(int port) {
        return URI.create(Part.url(port) + "/q/health/ready");
    }
}

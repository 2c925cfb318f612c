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

    Application(Part part, Ports ports, Places places) {
        this(part, ports, places, Map.of());
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
        readiness(part.managedApart() ? ports.management() : ports.of(part), name())
                .await(process);
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
        readiness(part.managedApart() ? ports.rehearsalManagement() : ports.rehearsal(), Rehearsal.NAME)
                .await(process);
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<>(part.environment(ports));
        environment.putAll(settings);
        return environment;
    }

    private List<String> command(List<String> before, List<String> options) {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", part.jar(places.root()).toString()));
        return command;
    }

    private Readiness readiness(int port, String log) {
        var question = URI.create(Part.url(port) + "/q/health/ready");
        return new Readiness(name(), question, Duration.ofMinutes(3), places.log(log));
    }
}

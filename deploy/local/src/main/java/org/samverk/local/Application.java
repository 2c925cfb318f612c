package org.samverk.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A service or the gateway, run from its build.
record Application(Part part, Ports ports, Places places) implements Server {

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public ProcessHandle launch(Progress progress) {
        progress.doing(name(), "starting");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-Xmx128m", "-jar", part.jar(places.root()).toString());
        return Child.start(command, part.environment(ports), places.log(name()));
    }

    @Override
    public void awaitReady(ProcessHandle process) {
        var question = URI.create(Part.url(ports.of(part)) + "/q/health/ready");
        new Readiness(name(), question, Duration.ofMinutes(3), places.log(name())).await(process);
    }
}

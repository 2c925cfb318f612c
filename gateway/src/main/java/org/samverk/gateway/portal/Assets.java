package org.samverk.gateway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.samverk.gateway.Representation;

/// Files the pages need. All are ours to serve: nothing is fetched from elsewhere.
final class Assets {

    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private Assets() {}

    static Representation own(String name, String mediaType) {
        return Representation.of(mediaType, read("/web/" + name));
    }

    static Representation ofSwaggerUi(String name, String mediaType) {
        var folder = "/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";
        return Representation.of(mediaType, read(folder + name));
    }

    private static String swaggerUiVersion() {
        try (var stream = Assets.class.getResourceAsStream(WEBJAR)) {
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (var stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No " + resource + " on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

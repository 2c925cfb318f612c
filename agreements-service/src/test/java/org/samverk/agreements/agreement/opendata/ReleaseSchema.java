package org.samverk.agreements.agreement.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The standard's own schema of a release.
final class ReleaseSchema {
    private static final JsonSchema SCHEMA = read();

    private ReleaseSchema() {}

    private static JsonSchema read() {
        try (var in = Objects.requireNonNull(ReleaseSchema.class.getResourceAsStream("/ocds/release-schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                    .getSchema(
                            in,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// In what it differs from the schema.
    static List<String> faults(String release) {
        return SCHEMA.validate(release, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    static List<String> faults(Response release) {
        return faults(release.asString());
    }

    static String example(String examples, String name) {
        try {
            return new ObjectMapper().readTree(examples).path(name).toString();
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

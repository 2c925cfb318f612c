package org.samverk.partners.partner.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An object whose last member is an array of partners.
final class JsonPartners implements PartnerWriter {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Function<ExportedPartner, Map<String, Object>> form;

    JsonPartners(
            OutputStream output,
            Map<String, String> head,
            String member,
            Function<ExportedPartner, Map<String, Object>> form)
            throws IOException {
        this.form = form;
        json = MAPPER.createGenerator(output);
        json.writeStartObject();
        for (var each : head.entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeArrayFieldStart(member);
    }

    @Override
    public void write(ExportedPartner partner) throws IOException {
        MAPPER.writeValue(json, form.apply(partner));
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    /// Members in the order in which they are named; what is absent or empty is left out.
    static final class Members {
        private final Map<String, Object> members = new LinkedHashMap<>();

        Members with(String name, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                members.put(name, value);
            }
            return this;
        }

        Map<String, Object> all() {
            return members;
        }
    }
}

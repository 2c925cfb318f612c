package org.samverk.followup.indicator.series;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.stored.StoredJson;

/// A series as [SeriesView] says it, written line by line.
final class SeriesJson implements SeriesSink {
    private final JsonGenerator json;
    private final List<SeriesView.Point> points = new ArrayList<>();
    private @Nullable SeriesRow last;

    SeriesJson(OutputStream output) throws IOException {
        json = StoredJson.mapper().createGenerator(output);
    }

    @Override
    public void begin(UUID id, IndicatorContent indicator) throws IOException {
        json.writeStartObject();
        json.writePOJOField("indicatorId", id);
        json.writePOJOField("name", indicator.name());
        if (indicator.unit() != null) {
            json.writePOJOField("unit", indicator.unit());
        }
        json.writePOJOField("valueType", indicator.valueType());
        json.writePOJOField("polarity", indicator.polarity());
        json.writePOJOField("source", indicator.source());
        json.writeArrayFieldStart("items");
    }

    @Override
    public void take(SeriesRow row) throws IOException {
        if (!row.sameLine(last)) {
            line();
        }
        points.add(row.point());
        last = row;
    }

    @Override
    public void end() throws IOException {
        line();
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void line() throws IOException {
        if (last != null) {
            json.writePOJO(new SeriesView.Line(last.area(), last.areaName(), last.breakdown(), points));
            points.clear();
        }
    }
}

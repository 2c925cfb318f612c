package org.samverk.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tells in words how many decimals a number has. As `multipleOf` it would be told to validators that divide in binary
/// fractions, as those of JavaScript and Python do: 5.4 is no multiple of 0.000001 to them. It comes last, when there
/// are no schemas to come.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -1)
public class DecimalsTold implements OASFilter {
    @Override
    public Schema filterSchema(Schema schema) {
        var step = schema.getMultipleOf();
        if (step != null && step.stripTrailingZeros().scale() > 0) {
            var decimals =
                    "t most %d decimals".formatted(step.stripTrailingZeros().scale());
            schema.multipleOf(null).description(after(schema.getDescription(), decimals));
        }
        return schema;
    }

    private static String after(@Nullable String said, String decimals) {
        if (said == null) {
            return "A" + decimals;
        }
        return said.endsWith(".") ? "%s A%s.".formatted(said, decimals) : "%s; a%s".formatted(said, decimals);
    }
}

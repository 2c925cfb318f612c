package org.samverk.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.samverk.bench.Door.Cost;

/// What doors cost, as text: ratios, which hold on any machine, and no times, which do not. Of each round one cost.
record DoorTable(List<Cost> service, List<Cost> proxy, List<Cost> gateway) {

    private static final String LINE = "%-36s %5s  %-15s   %5s  %s%n";

    @Override
    public String toString() {
        return LINE.formatted("", "CPU", "middle half", "p99", "middle half")
                + line("plain proxy, of the service alone", service, proxy)
                + line("gateway, of the service alone", service, gateway)
                + line("gateway, of the plain proxy", proxy, gateway);
    }

    Ratio cpu() {
        return ratio(proxy, gateway, Cost::cpu);
    }

    Ratio p99() {
        return ratio(proxy, gateway, Cost::p99);
    }

    private static String line(String what, List<Cost> base, List<Cost> other) {
        var cpu = ratio(base, other, Cost::cpu);
        var p99 = ratio(base, other, Cost::p99);
        return LINE.formatted(what, number(cpu.medians()), middle(cpu), number(p99.medians()), middle(p99));
    }

    private static Ratio ratio(List<Cost> base, List<Cost> other, ToLongFunction<Cost> part) {
        return Ratio.of(parts(base, part), parts(other, part));
    }

    private static List<Long> parts(List<Cost> costs, ToLongFunction<Cost> part) {
        return costs.stream().mapToLong(part).boxed().toList();
    }

    private static String middle(Ratio ratio) {
        return number(ratio.low()) + " to " + number(ratio.high());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}

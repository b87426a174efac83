package jp.madoguchi.forms.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The index of built-in functions: an explicit list of groups. */
final class Builtins {

    private static final Map<String, List<Builtin>> BY_NAME = index(List.of(
            NumberFunctions.ALL,
            StringFunctions.ALL,
            ListFunctions.ALL,
            AggregateFunctions.ALL,
            DateFunctions.ALL,
            ConversionFunctions.ALL,
            RangeFunctions.ALL,
            ContextFunctions.ALL));

    private Builtins() {}

    private static Map<String, List<Builtin>> index(List<List<Builtin>> groups) {
        Map<String, List<Builtin>> index = new LinkedHashMap<>();
        for (List<Builtin> group : groups) {
            for (Builtin builtin : group) {
                index.computeIfAbsent(builtin.name(), name -> new ArrayList<>()).add(builtin);
            }
        }
        return index;
    }

    static boolean knows(String name) {
        return BY_NAME.containsKey(name);
    }

    /** Why a call of a name that is no function is refused. */
    static String absence(String name) {
        return name.equals("now")
                ? "there is no function 'now': what a form says depends on the day, today(), and on nothing else"
                : "there is no function '" + name + "'";
    }

    /** The signatures of a function; none if there is no such function. */
    static List<Builtin> named(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }
}

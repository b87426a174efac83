package jp.madoguchi.workflow.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.workflow.application.Attachment;

/** Keeps answers and attached files in step: only what was attached is named, and all of it. */
final class AttachedFiles {
    private AttachedFiles() {}

    /** The answers with exactly the attached files named, whatever a client wrote in their place. */
    static Answers named(Answers given, List<Attachment> attached) {
        Answers answers = given;
        for (String path : filePaths(given)) {
            answers = answers.without(path);
        }
        Map<String, List<Object>> byPath = new LinkedHashMap<>();
        for (Attachment file : attached) {
            if (CounterScan.is(file)) {
                continue;
            }
            byPath.computeIfAbsent(file.fieldPath(), path -> new ArrayList<>())
                    .add(new AttachmentReference(
                                    file.id().toString(), file.name(), file.sizeBytes(), file.contentType())
                            .toValue());
        }
        for (Map.Entry<String, List<Object>> files : byPath.entrySet()) {
            if (rowIsThere(answers, files.getKey())) {
                answers = answers.with(files.getKey(), List.copyOf(files.getValue()));
            }
        }
        return answers;
    }

    /** The attached files that the answers name, in the order attached. */
    static List<Attachment> of(Answers answers, List<Attachment> attached) {
        return attached.stream()
                .filter(file -> AttachFile.named(answers, file.fieldPath()).stream()
                        .anyMatch(value -> AttachmentReference.of(value)
                                .filter(named ->
                                        named.attachment().equals(file.id().toString()))
                                .isPresent()))
                .toList();
    }

    private static boolean rowIsThere(Answers answers, String path) {
        int row = path.lastIndexOf(']') + 1;
        return row == 0 || answers.at(path.substring(0, row)).isPresent();
    }

    private static List<String> filePaths(Answers answers) {
        List<String> paths = new ArrayList<>();
        answers.values().forEach((key, value) -> collect(key, value, paths));
        return paths;
    }

    private static void collect(String path, Object value, List<String> paths) {
        if (value instanceof List<?> list) {
            if (list.stream().anyMatch(AttachedFiles::isFile)) {
                paths.add(path);
                return;
            }
            for (int row = 0; row < list.size(); row++) {
                collect(path + "[" + row + "]", list.get(row), paths);
            }
        } else if (isFile(value)) {
            paths.add(path);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                if (child != null) {
                    collect(path + "." + key, child, paths);
                }
            });
        }
    }

    private static boolean isFile(Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("attachment");
    }
}

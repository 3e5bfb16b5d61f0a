package org.mingfa.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The server's settings: {@code tuning} is written into postgresql.conf once, where an administrator may change it;
 * {@code fixed} is given on every start and cannot be lost.
 */
record Settings(Map<String, String> tuning, Map<String, String> fixed) {

    /** What is acknowledged is on disk; statements, which may hold personal data, are never in the log. */
    static Settings durable() {
        Map<String, String> tuning = new TreeMap<>();
        tuning.put("shared_buffers", "256MB");
        tuning.put("max_connections", "60");
        tuning.put("work_mem", "8MB");
        tuning.put("maintenance_work_mem", "128MB");
        tuning.put("effective_cache_size", "1GB");
        tuning.put("random_page_cost", "1.1");
        tuning.put("jit", "off");
        tuning.put("min_wal_size", "256MB");
        tuning.put("max_wal_size", "2GB");
        tuning.put("checkpoint_timeout", "15min");
        tuning.put("wal_buffers", "16MB");
        tuning.put("max_logical_replication_workers", "0");
        tuning.put("timezone", "Asia/Shanghai");
        tuning.put("log_timezone", "Asia/Shanghai");
        tuning.put("idle_in_transaction_session_timeout", "5min");
        Map<String, String> fixed = new TreeMap<>();
        fixed.put("fsync", "on");
        fixed.put("synchronous_commit", "on");
        fixed.put("full_page_writes", "on");
        fixed.put("listen_addresses", "127.0.0.1");
        fixed.put("unix_socket_directories", "");
        fixed.put("log_min_messages", "log");
        fixed.put("log_min_error_statement", "panic");
        fixed.put("log_error_verbosity", "terse");
        fixed.put("log_checkpoints", "off");
        fixed.put("logging_collector", "off");
        return new Settings(Map.copyOf(tuning), Map.copyOf(fixed));
    }

    /** For data that nobody will miss after a power cut: tests, with as many connections as many applications at once want. */
    static Settings forgetful() {
        Settings durable = durable();
        Map<String, String> fixed = new TreeMap<>(durable.fixed);
        fixed.put("fsync", "off");
        fixed.put("synchronous_commit", "off");
        fixed.put("full_page_writes", "off");
        fixed.put("max_connections", "300");
        return new Settings(durable.tuning, Map.copyOf(fixed));
    }

    static List<String> options(Map<String, String> settings) {
        List<String> options = new ArrayList<>();
        settings.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
        return options;
    }
}

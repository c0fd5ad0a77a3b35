package io.github.looplint.catalogue;

/**
 * A rule: its page.
 *
 * @param id the offence: {@code blocking-sleep}
 * @param severity of its findings where the catalogue says nothing else
 * @param summary one line
 * @param page the whole page without its front matter, Markdown
 */
public record Rule(String id, Severity severity, String summary, String page) {}

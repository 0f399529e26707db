/*
 * timeline_style.h
 *	  How the page of event_timeline looks: colours, and the head of the page
 *	  with its style.  Only timeline.c includes it.
 *
 * On the screen the axis stays at the top while one scrolls, on paper it is
 * the head of every page.
 */
#ifndef TIMELINE_STYLE_H
#define TIMELINE_STYLE_H

#include "newsextract.h"

/* How the colours of codes look on white and on black. */
static const char *const colours[] =
{
	[NX_EV_NONE] = "#888",
	[NX_EV_STATE] = "#4a7fb5",
	[NX_EV_REPORT] = "#3f9fb8",
	[NX_EV_REQUEST] = "#d9822b",
	[NX_EV_PLEDGE] = "#8f7ad6",
	[NX_EV_CONSULT] = "#2f9e77",
	[NX_EV_ATTEND] = "#7a9e3a",
	[NX_EV_PRAISE] = "#c95fa5",
	[NX_EV_AGREE] = "#3aa655",
	[NX_EV_ENACT] = "#6a6fd8",
	[NX_EV_AWARD] = "#b8941f",
	[NX_EV_INSPECT] = "#9a6b4f",
	[NX_EV_APPOINT] = "#1f9fd0",
	[NX_EV_DISMISS] = "#7d6b91",
	[NX_EV_CRITICISE] = "#e0563f",
	[NX_EV_REJECT] = "#c2385a",
	[NX_EV_COERCE] = "#a83232"
};

static const char *const head =
"<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n"
"<meta charset=\"utf-8\">\n"
"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
"<title>Dòng thời gian</title>\n<style>\n"
":root{color-scheme:light dark;--ink:#1d2024;--soft:#5b626b;--paper:#fff;--line:#d5d9de}\n"
"@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a0a7b0;--paper:#16181b;--line:#3a3f46}}\n"
"@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--line:#bbb}"
"*{-webkit-print-color-adjust:exact;print-color-adjust:exact}section,li{break-inside:avoid}"
"body .chart{display:table;width:100%}body .axis{display:table-header-group;position:static;break-inside:avoid}}\n"
"body{overflow-wrap:anywhere;margin:1rem auto;padding:0 1rem;max-width:75rem;font:15px/1.45 system-ui,sans-serif;"
"color:var(--ink);background:var(--paper)}\n"
"h1{font-size:1.4rem;margin:0}\n"
"p,small,time{color:var(--soft)}\np{margin:.2rem 0 .8rem}\n"
"ul,ol{list-style:none;margin:0;padding:0}\n"
"ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.8rem}\n"
"i{display:inline-block;width:.7em;height:.7em;margin-right:.4em;border-radius:2px;background:var(--c)}\n"
".axis{position:sticky;top:0;background:var(--paper);z-index:1}\n"
"section{border-top:1px solid var(--line);padding:.4rem 0 .2rem}\n"
"h2{font-size:.95rem;margin:0 0 .2rem}\nsmall{font-size:.8rem;font-weight:normal}\n"
"svg{display:block;width:100%;overflow:visible}\n"
"text{font-size:11px;fill:var(--ink)}\n"
".axis text{fill:var(--soft)}\nline{stroke:var(--line)}\n"
"rect{fill:var(--c);stroke:var(--c);stroke-width:4;stroke-linejoin:round}\n"
".planned{fill-opacity:0;stroke-opacity:.5}\n"
"g:hover text,g:focus text{font-weight:bold}\ng:focus{outline:none}\n"
"ol{border-top:1px solid var(--line);margin-top:1rem;padding-top:.6rem}\n"
"li{margin-bottom:.4rem}\n\n";

#endif							/* TIMELINE_STYLE_H */

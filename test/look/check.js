// What test/suites/look asks of a page: run inside Chromium by a page that
// has the page to be looked at in a frame, of several widths.  Writes lines of
// the Test Anything Protocol; what is wrong goes with them.
'use strict';

const lines = [];

function check(name, wrong) {
	lines.push((wrong.length === 0 ? 'ok - ' : 'not ok - ') + name);
	for (const w of wrong.slice(0, 5))
		lines.push('# ' + w);
}

// WCAG's contrast of two colours, "rgb(1, 2, 3)"
function luminance(colour) {
	const part = colour.match(/[\d.]+/g).slice(0, 3).map(c => {
		c /= 255;
		return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
}

function contrast(a, b) {
	const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
	return (x + 0.05) / (y + 0.05);
}

function overlaps(a, b) {
	return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

// Anything that is wider than the page, or begins outside.
function outside(doc, width) {
	const wrong = [];
	if (doc.documentElement.scrollWidth > width)
		wrong.push('the page is ' + doc.documentElement.scrollWidth + ' wide');
	for (const e of doc.querySelectorAll('text, h1, h2, p, li, mark, small')) {
		const r = e.getBoundingClientRect();
		if (r.left < -1 || r.right > width + 1)
			wrong.push('"' + e.textContent.slice(0, 40) + '" is at ' + r.left + ' to ' + r.right);
	}
	return wrong;
}

function readable(doc, where) {
	const style = e => where.getComputedStyle(e);
	const paper = style(doc.body).backgroundColor;
	const wrong = [];
	for (const e of doc.querySelectorAll('text, h1, h2, p, li, small, time')) {
		const ink = e.tagName === 'text' ? style(e).fill : style(e).color;
		if (contrast(ink, paper) < 4.5)
			wrong.push(ink + ' on ' + paper + ': ' + e.textContent.slice(0, 40));
		if (parseFloat(style(e).fontSize) < 11)
			wrong.push('small: ' + e.textContent.slice(0, 40));
	}
	for (const e of doc.querySelectorAll('mark'))
		if (contrast(style(e).color, style(e).backgroundColor) < 4.5)
			wrong.push(style(e).color + ' on ' + style(e).backgroundColor + ': ' + e.textContent);
	return wrong;
}

// Nothing of an article or event has become markup.
function harmless(doc) {
	const wrong = [];
	for (const e of doc.querySelectorAll('*')) {
		if (/^(script|img|iframe|a|link|object|form)$/i.test(e.tagName))
			wrong.push('<' + e.tagName + '>');
		for (const a of e.attributes)
			if (/^on|^style$|^src$/.test(a.name) || (a.name === 'href' && a.value !== '#ticks'))
				wrong.push(a.name + '="' + a.value + '"');
	}
	return wrong;
}

function checkTimeline(doc, where, expected) {
	const lists = [...doc.querySelectorAll('svg[role=list]')];
	const wrong = [];
	for (const svg of lists) {
		const boxes = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
		const area = svg.getBoundingClientRect();
		for (let i = 0; i < boxes.length; i++) {
			if (boxes[i][1].bottom > area.bottom + 1)
				wrong.push('below its row: ' + boxes[i][0].textContent);
			for (let k = 0; k < i; k++)
				if (overlaps(boxes[i][1], boxes[k][1]))
					wrong.push(boxes[k][0].textContent + ' | ' + boxes[i][0].textContent);
		}
	}
	check('no label lies on another', wrong);

	const bars = [...doc.querySelectorAll('section rect')];
	check('each event with a day has a bar, a label, a tooltip, a line in the list',
		[[bars.length, expected.bars],
			[doc.querySelectorAll('section text').length, expected.bars],
			[[...doc.querySelectorAll('section g > title')].filter(t => /\d+\/\d+\/\d+\n/.test(t.textContent)).length, expected.bars],
			[doc.querySelectorAll('ol > li').length, expected.events]]
			.filter(p => p[0] !== p[1]).map(p => p.join(' instead of ')));
	check('bars can be seen', bars.filter(b => !(b.getBoundingClientRect().width > 0)).map(b => b.outerHTML));
	check('a row an actor', [...new Set([...doc.querySelectorAll('h2')].map(h => h.firstChild.textContent))].length
		=== doc.querySelectorAll('h2').length && doc.querySelectorAll('h2').length === expected.rows ? []
		: [doc.querySelectorAll('h2').length + ' instead of ' + expected.rows]);

	const colours = [...doc.querySelectorAll('ul i')].map(i => where.getComputedStyle(i).backgroundColor);
	const paper = where.getComputedStyle(doc.body).backgroundColor;
	check('a colour a code, seen on the paper', colours
		.filter((c, i) => colours.indexOf(c) !== i || contrast(c, paper) < 1.8));
}

function run(widths, page, expected) {
	let todo = widths.length;
	for (const width of widths) {
		const frame = document.createElement('iframe');
		frame.style.width = width + 'px';
		frame.style.height = '800px';
		frame.style.border = '0';
		frame.onload = () => {
			lines.push('# ' + width + ' pixels');
			const doc = frame.contentDocument;
			check('nothing is outside of the page', outside(doc, width));
			check('all can be read', readable(doc, frame.contentWindow));
			check('nothing is markup that was none', harmless(doc));
			if (expected)
				checkTimeline(doc, frame.contentWindow, expected);
			if (--todo === 0)
				document.getElementById('result').textContent = lines.join('\n');
		};
		frame.srcdoc = page;
		document.body.append(frame);
	}
}

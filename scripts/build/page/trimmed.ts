/**
 * What the page never asks of its packages, in their own text, and what stands there instead. Each text stands there
 * exactly once, or the build stops: another version of a package is looked through again.
 */
type Unused = readonly (readonly [text: string, instead: string])[];

/** Classes with their life from being drawn on, `style`, SVG, portals, contexts of classes, and what waits for others. */
const PREACT: Unused = [
  [
    'if("style"==t)if("string"==typeof r)n.style.cssText=r;else{if("string"==typeof u&&(n.style.cssText=u=""),u)for(t in u)r&&t in r||T(n.style,t);if(r)for(t in r)u&&r[t]==u[t]||T(n.style,t,r[t])}else if(',
    "if(",
  ],
  [
    'if("http://www.w3.org/2000/svg"==i)t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if("width"',
    'if("width"',
  ],
  [
    '"svg"==C?f="http://www.w3.org/2000/svg":"math"==C?f="http://www.w3.org/1998/Math/MathML":f||(f="http://www.w3.org/1999/xhtml"),o)',
    "o)",
  ],
  [
    '("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml"),',
    "",
  ],
  ["128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),", ""],
  ["p&&p.some(g),", ""],
  [
    'if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else o&&o.some(g);else',
    "o&&o.some(g);else",
  ],
  ["t&&t.then||D(r)", "D(r)"],
  ["!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),", ""],
  [
    ",V.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=_({},d.__s)),_(d.__s,V.getDerivedStateFromProps(M,d.__s)))",
    "",
  ],
  [
    "M!==k&&C&&!V.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(M,L),",
    "",
  ],
  [
    "d.componentWillUpdate&&d.componentWillUpdate(M,d.__s,L),C&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(k,b,m)})}else C&&!V.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),C&&d.componentDidMount&&d.__h.push(d.componentDidMount);",
    "}",
  ],
  ["C&&u.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(k,b)),", ""],
  [
    "M.__P&&(s=l,f=(t=M.__P).namespaceURI,c=o=null,u.props&&u.props.__P!=t&&(u.__k.some(function(n){n&&J(n,n)}),u.__k=null),l=u.__k?S(u,0):null),",
    "",
  ],
  ["M.__P&&(r.__e=null,l=s),", ""],
  ["j=(s=V.contextType)&&i[s.__c],L=s?j?j.props.value:s.__:i,", "L=i,"],
  ["j&&j.sub(d),", ""],
  ["(t.Consumer=function(n,t){return n.children(t)}).contextType=t,", "t,"],
];

/** What others are told of hooks, classes that are drawn again by a rule of their own, ids, and drawing on a server. */
const HOOKS: Unused = [
  [",v=a.__b,l=a.__r,m=a.diffed,h=a.__c,s=a.unmount,p=a.__;", ";"],
  ["a.__h&&a.__h(r,n,f||t),f=0;", "f=0;"],
  ["var c=r.shouldComponentUpdate;", ""],
  [",c){var e=c.call(this,n,t,r);return i?e||f:e}return!i||f", ",!i||f)return!0;return!1"],
  ["function A(n,u){var i=y(t++,3);!a.__s&&", "function A(n,u){var i=y(t++,3);"],
  ["function F(n,u){var i=y(t++,4);!a.__s&&", "function F(n,u){var i=y(t++,4);"],
  ["r=null,v&&v(n)}", "r=null}"],
  ["a.__=function(n,t){n&&t.__k&&t.__k.__m&&(n.__m=t.__k.__m),p&&p(n,t)},", ""],
  ["l&&l(n),t=0;", "t=0;"],
  ["m&&m(n);", ""],
  [",h&&h(n,t)", ""],
  ["s&&s(n);", ""],
];

/**
 * Streams, dictionaries and what is kept between their pieces; folders within a zip, remarks on its files, and files in it
 * that are not packed. What is unpacked is given the room for it.
 */
const FFLATE: Unused = [
  ["        if (resize)\n            cbuf(bt + 131072);\n        var lms", "        var lms"],
  ["                if (resize)\n                    cbuf(bt + 131072);\n", ""],
  ["                if (resize)\n                    cbuf(bt + l);\n", ""],
  [
    `    var cbuf = function (l) {
        var bl = buf.length;
        // need to increase size to fit
        if (l > bl) {
            // Double or set to necessary, whichever is greater
            var nbuf = new u8(Math.max(bl * 2, l));
            nbuf.set(buf);
            buf = nbuf;
        }
    };
`,
    "",
  ],
  [
    `                    var shift = dl - dt, dend = Math.min(dt, end);
                    if (shift + bt < 0)
                        err(3);
                    for (; bt < dend; ++bt)
                        buf[bt] = dict[shift + bt];
`,
    "err(3);",
  ],
  ["        if (lm)\n            final = 1, st.m = lbt, st.d = dm, st.n = dbt;\n", ""],
  [
    `        if (!lst) {
            st.r = (pos & 7) | w[(pos / 8) | 0] << 3;
            // shft(pos) now 1 less if pos & 7 != 0
            pos -= 7;
            st.h = head, st.p = prev, st.i = i, st.w = wi;
        }
`,
    "",
  ],
  [
    `    else {
        for (var i = st.w || 0; i < s + lst; i += 65535) {
            // end
            var e = i + 65535;
            if (e >= s) {
                // write final block
                w[(pos / 8) | 0] = lst;
                e = s;
            }
            pos = wfblk(w, pos + 1, dat.subarray(i, e));
        }
        st.i = s;
    }
`,
    "",
  ],
  [
    `        if (opt.dictionary) {
            var dict = opt.dictionary.subarray(-32768);
            var newDat = new u8(dict.length + dat.length);
            newDat.set(dict);
            newDat.set(dat, dict.length);
            dat = newDat;
            st.w = dict.length;
        }
`,
    "",
  ],
  ["        if (Array.isArray(val))\n            op = mrg(o, val[1]), val = val[0];\n", ""],
  [
    `        if (ArrayBuffer.isView(val))
            t[n] = [val, op];
        else {
            t[n += '/'] = [new u8(0), op];
            fltn(val, n, t, o);
        }
`,
    "t[n] = [val, op];",
  ],
  [
    `    if (ex) {
        for (var k in ex) {
            var l = ex[k].length;
            if (l > 65535)
                err(9);
            le += l + 4;
        }
    }
`,
    "",
  ],
  [
    `    if (exl) {
        for (var k in ex) {
            var exf = ex[k], l = exf.length;
            wbytes(d, b, +k);
            wbytes(d, b + 2, l);
            d.set(exf, b + 4), b += 4 + l;
        }
    }
    if (col)
        d.set(co, b), b += col;
`,
    "",
  ],
];

/** A package's text without what is unused in it. */
export function trimmed(text: string, of: "preact" | "hooks" | "fflate"): string {
  return { preact: PREACT, hooks: HOOKS, fflate: FFLATE }[of].reduce((rest, [unused, instead]) => {
    const parts = rest.split(unused);
    if (parts.length !== 2) throw new Error(`${of} has ${parts.length - 1} times, and not once: ${unused}`);
    return parts.join(instead);
  }, text);
}

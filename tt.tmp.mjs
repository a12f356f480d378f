import {readFileSync} from "fs"; import {gzipSync} from "zlib"; import {minify} from "terser";
const html=readFileSync("/tmp/pgb/now.html","utf8"); const m=/<script type="text\/plain" id="program">([^]*?)<\/script>/.exec(html); const prog=m[1];
const g=s=>gzipSync(html.replace(prog,()=>s),{level:9}).length; console.log("base",g(prog));
const wl=s=>s.replace(/\\(?:x([a-f\d]{2})|[^])/gi,(e,h)=>{const l=h===undefined?"":String.fromCharCode(parseInt(h,16));return /[À-ÿ§«»·½]/.test(l)?l:e});
const basec={passes:2,hoist_funs:true,inline:true,reduce_funcs:false,pure_getters:true,unsafe:true,unsafe_arrows:true,lhs_constants:false,keep_fargs:false};
const tries={again:{},um:{unsafe_methods:true},uu:{unsafe_undefined:true},noseq:{sequences:false},nojoin:{join_vars:false},nocond:{conditionals:false},noifr:{if_return:false},nocoll:{collapse_vars:false},nored:{reduce_vars:false},noinl:{inline:false},inl1:{inline:1},nocomp:{computed_props:false},nosw:{switches:false},hv:{hoist_props:false},comp:{comparisons:false},ev:{evaluate:false},un:{unsafe_comps:true,unsafe_math:true,unsafe_proto:true,unsafe_regexp:true,unsafe_symbols:true,unsafe_Function:true}};
for(const k of (process.argv[2]||Object.keys(tries).join()).split(",")){const {code}=await minify(prog,{ecma:2020,compress:{...basec,...tries[k]},format:{ascii_only:true}}); console.log(k,g(wl(code)));}

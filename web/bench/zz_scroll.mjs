import { chromium } from '@playwright/test'
import { readFileSync, writeFileSync, existsSync } from 'node:fs'
import * as S from './scroll.mjs'
const url = 'http://localhost:8095'
const f='/tmp/look/visitor.json'
let v
if (existsSync(f)) v = JSON.parse(readFileSync(f)); else { v = await S.seed(url); writeFileSync(f, JSON.stringify(v)) }
for (let i=0;i<Number(process.argv[2]||1);i++){ const r = await S.measureScrolling(url, v); console.log(JSON.stringify(r)) }
